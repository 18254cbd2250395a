/** Exact optimal binning: which neighbouring cells to merge, as arithmetic on counts. */
package io.closerate.stats.binning;
