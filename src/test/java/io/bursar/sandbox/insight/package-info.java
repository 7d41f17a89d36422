@NullMarked
package io.bursar.sandbox.insight;

import org.jspecify.annotations.NullMarked;
