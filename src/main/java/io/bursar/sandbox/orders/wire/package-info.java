/** Huawei's operations on orders and yearly/monthly resources as they look on the wire. */
@NullMarked
package io.bursar.sandbox.orders.wire;

import org.jspecify.annotations.NullMarked;
