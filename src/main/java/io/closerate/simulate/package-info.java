/** Lead histories drawn from a known truth: the shipped data set, and files as large as a benchmark wants them. */
package io.closerate.simulate;
