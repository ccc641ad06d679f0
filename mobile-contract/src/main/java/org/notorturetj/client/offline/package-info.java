/**
 * What an app displays of the content it holds, without any network. Unknown values have safe
 * defaults: a line of unknown status cannot be called, and unknown opening hours are not closed.
 */
package org.notorturetj.client.offline;
