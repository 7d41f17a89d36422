@NullMarked
package io.bursar.bss.huawei.insight;

import org.jspecify.annotations.NullMarked;
