package io.bursar.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The cost of one combination of values in one day or month.
 *
 * @param values one for each grouping; empty where costs have none
 * @param start that day, or the first of that month
 * @param amount yuan, up to eight decimals
 * @param listPrice yuan without discounts
 */
record CostFigure(List<String> values, LocalDate start, BigDecimal amount, BigDecimal listPrice) {}
