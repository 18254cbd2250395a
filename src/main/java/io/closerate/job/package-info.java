/** Runs that a person or a scheduler starts: read, calibrate, write whole or not at all. */
package io.closerate.job;
