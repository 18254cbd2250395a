/** What can be wrong with a batch of leads, one check a file; a new check is a file more and a line more in the index. */
package io.closerate.recalibrate.check;
