/** Arithmetic that has never heard of a lead; Commons Math and Commons Statistics live here and nowhere else. */
package io.closerate.stats;
