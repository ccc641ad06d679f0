/** What waits of a previous website, in the data folder of the server under test. */
package org.notorturetj.support.imported;
