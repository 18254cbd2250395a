/** From tallies to points: close rates, logistic regression, and the base rate as the reference to beat. Smile lives here and nowhere else. */
package io.closerate.fit;
