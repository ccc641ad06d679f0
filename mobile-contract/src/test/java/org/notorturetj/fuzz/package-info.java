/** What a fuzzer calls: {@code mobile-contract/fuzz}. Anything that these throw is a defect. */
package org.notorturetj.fuzz;
