/** Rows from files into a lead table, and what was wrong with them; FastCSV lives here and nowhere else. */
package io.closerate.source;
