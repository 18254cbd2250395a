/**
 * Keeps every grid with how it was made, and which one is in force.
 *
 * <p>A {@link io.closerate.registry.Registry} is read by anyone at any time; it is changed in a
 * {@link io.closerate.registry.Turn}, one at a time. Where its parts lie, in a folder or in a database, is the affair of a shelf.
 */
package io.closerate.registry;
