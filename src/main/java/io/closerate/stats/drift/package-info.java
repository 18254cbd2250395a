/** Whether two samples over the same bins differ by more than chance: stability index, homogeneity, divergence. */
package io.closerate.stats.drift;
