/** A command line over the client: to see what a phone would hold, and to try a mirror. */
package org.notorturetj.client.cli;
