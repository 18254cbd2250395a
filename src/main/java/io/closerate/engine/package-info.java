/** Who reads the leads and counts: this machine now, a cluster where there is one. All answers add up. */
package io.closerate.engine;
