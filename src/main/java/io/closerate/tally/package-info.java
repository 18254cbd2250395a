/** Counts and sums that add up: in any order, from any number of parts, to the last digit. */
package io.closerate.tally;
