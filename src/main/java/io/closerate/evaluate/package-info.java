/** How good a grid is on leads it has not seen. */
package io.closerate.evaluate;
