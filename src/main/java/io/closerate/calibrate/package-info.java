/** The one way through the house: from a plan and a lead table to a calibrated grid. */
package io.closerate.calibrate;
