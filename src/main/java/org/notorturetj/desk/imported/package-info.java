/**
 * Makes drafts of what a plan has ready, by the use cases of the desk, and takes back those that
 * nobody has touched. Nothing of it publishes.
 */
@NullMarked
package org.notorturetj.desk.imported;

import org.jspecify.annotations.NullMarked;
