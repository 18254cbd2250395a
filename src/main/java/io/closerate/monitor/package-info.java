/** Whether the leads of today are still those a grid was made from, and close as it promised. */
package io.closerate.monitor;
