/** How each signal is cut into levels: total and disjoint, missing and unseen as bins of their own. */
package io.closerate.bin;
