/** Says in words, tables and pictures what a calibration found. */
package io.closerate.report;
