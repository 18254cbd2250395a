/** Answers the reference fixtures with this house's own statistics, so that anybody can check the numbers. */
package io.closerate.oracle;
