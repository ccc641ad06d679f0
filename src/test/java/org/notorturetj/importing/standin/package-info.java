/** Stands in for the website that the Coalition moves from. */
package org.notorturetj.importing.standin;
