/** What a user sees: commands, their output and their exit codes; the public API as the README shows it. */
package io.closerate.blackbox;
