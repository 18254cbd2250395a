/** Close rates while leads are still open: who was won or lost by which day, and what the open ones still owe. */
package io.closerate.stats.survival;
