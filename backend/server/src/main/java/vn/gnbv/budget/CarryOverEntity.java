package vn.gnbv.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "budget_carry_over")
class CarryOverEntity extends PairEntity {}
