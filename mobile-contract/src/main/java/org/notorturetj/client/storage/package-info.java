/** Where the sync client keeps its files: all changes at once, and nothing left of what is gone. */
package org.notorturetj.client.storage;
