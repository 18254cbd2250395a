/** The questions asked of a lead: a column, the class of an e-mail address, the days between two dates. */
package io.closerate.signal;
