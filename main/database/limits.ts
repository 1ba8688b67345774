import {
  type BinaryOperationNode,
  ColumnNode,
  type Driver,
  type LimitNode,
  OperatorNode,
  ReferenceNode,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely';

/**
 * Writes how many rows are wanted, and of which state, into the statement. Bound as a parameter either is part of the plan, and SQLite
 * prepares the statement anew each time it is bound: 80 µs on a query that takes 10.
 */
class WithConstantsWritten extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const value = ValueNode.is(node.limit) ? node.limit.value : null;
    if (Number.isSafeInteger(value)) {
      this.append('limit ');
      this.appendImmediateValue(value);
    } else {
      super.visitLimit(node);
    }
  }

  /** An index of what is open only is found by a statement that says so; one that is told when it runs is planned anew each time. */
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { leftOperand: left, operator, rightOperand: right } = node;
    const column = ReferenceNode.is(left) && ColumnNode.is(left.column) ? left.column.column.name : null;
    const equals = OperatorNode.is(operator) && operator.operator === '=';
    const value = ValueNode.is(right) ? right.value : null;
    if (column !== 'state' || !equals || typeof value !== 'string' || !/^[a-z]+$/i.test(value)) {
      super.visitBinaryOperation(node);
      return;
    }
    this.visitNode(left);
    this.append(' = ');
    this.appendImmediateValue(value);
  }
}

/** A statement without parameters or rows, run where it stands. */
type Statements = { prepare(sql: string): { run(parameters: readonly unknown[]): unknown } };

/** Begins and ends transactions without building a query for it each time. */
class LedgerDriver extends SqliteDriver {
  constructor(
    config: SqliteDialectConfig,
    private readonly statements: Statements,
  ) {
    super(config);
  }

  private async run(sql: 'begin' | 'commit' | 'rollback'): Promise<void> {
    this.statements.prepare(sql).run([]);
  }

  override beginTransaction = () => this.run('begin');
  override commitTransaction = () => this.run('commit');
  override rollbackTransaction = () => this.run('rollback');
}

/** SQLite under Kysely, with limits and states that do not cost a new plan. */
export class LedgerDialect extends SqliteDialect {
  constructor(private readonly statements: Statements) {
    super({ database: statements as never });
  }

  override createDriver(): Driver {
    return new LedgerDriver({ database: this.statements as never }, this.statements);
  }

  override createQueryCompiler(): SqliteQueryCompiler {
    return new WithConstantsWritten();
  }
}
