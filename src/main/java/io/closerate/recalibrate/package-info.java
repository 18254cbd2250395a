/** Decides what becomes of the grid in force now that there are new leads. */
package io.closerate.recalibrate;
