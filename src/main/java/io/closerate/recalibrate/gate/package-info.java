/** What a challenger must pass before it takes the place of the grid in force, one gate a file, and the trial they judge by. */
package io.closerate.recalibrate.gate;
