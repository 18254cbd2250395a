/** A grid in the words of another system. */
package io.closerate.export;
