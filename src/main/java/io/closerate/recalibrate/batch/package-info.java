/** The leads that a recalibration looks at: as they were known on one day, and what of them the grid in force has not seen. */
package io.closerate.recalibrate.batch;
