/** The public contract as a file: it is what the server says, it is whole, and it only grows. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.contract;
