/** A command line for the client: to see what a phone would hold, and to test a mirror. */
package org.notorturetj.client.cli;
