/** What tests of every module lean on: a database, a clock. Knows nothing of what the modules do. */
@NullMarked
package io.bursar.support;

import org.jspecify.annotations.NullMarked;
