/**
 * Files that people hand to the desk: sealed part by part as they come, opened by a process of
 * their own when they are whole, and forgotten once what was made of them is published.
 */
@NullMarked
package org.notorturetj.media.upload;

import org.jspecify.annotations.NullMarked;
