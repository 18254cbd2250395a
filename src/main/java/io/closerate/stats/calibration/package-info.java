/** Whether probabilities can be taken at their word, and maps that mend them: from leads and wins per probability. */
package io.closerate.stats.calibration;
