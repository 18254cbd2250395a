/** The vocabulary: a lead, its outcome, the table it stands in; Tablesaw lives here and nowhere else. */
package io.closerate.lead;
