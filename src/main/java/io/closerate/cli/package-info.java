/** Turns arguments into a job, and its end into text and an exit code; the only place that prints. */
package io.closerate.cli;
