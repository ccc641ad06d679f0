/**
 * Where the bytes of clean files are: a folder, or a bucket of S3. Bytes are known by their hash
 * alone, and nobody overwrites them.
 */
@NullMarked
package org.notorturetj.media.store;

import org.jspecify.annotations.NullMarked;
