/** Linear systems. */
package io.closerate.stats.linear;
