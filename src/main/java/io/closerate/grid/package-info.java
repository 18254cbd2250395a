/** The product: points per level, a close curve, tiers; scores a lead and says why. Its file is JSON. */
package io.closerate.grid;
