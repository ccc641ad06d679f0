/**
 * What an app shows from what the phone holds, without any network. Unknown values have the safe
 * default: an unknown status is not diallable, unknown hours are not closed.
 */
package org.notorturetj.client.offline;
