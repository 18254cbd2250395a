/** What changed: of the leads since a grid was made of them, and of a grid since the one before it. */
package io.closerate.monitor;
