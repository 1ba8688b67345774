import LoadingOutlined from '@ant-design/icons/LoadingOutlined';
import type { ComponentProps, ReactNode } from 'react';

const kinds = {
  default: 'ant-btn-default ant-btn-color-default ant-btn-variant-outlined',
  /** A button of a filter that narrows the list just now. */
  chosen: 'ant-btn-default ant-btn-color-primary ant-btn-variant-outlined',
  primary: 'ant-btn-primary ant-btn-color-primary ant-btn-variant-solid',
  text: 'ant-btn-text ant-btn-color-default ant-btn-variant-text',
  link: 'ant-btn-link ant-btn-color-link ant-btn-variant-link',
};
const sizes = { small: ' ant-btn-sm', middle: '', large: ' ant-btn-lg' };

export type PlainButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  kind?: keyof typeof kinds;
  size?: keyof typeof sizes;
  /** As wide as what it stands in. */
  block?: boolean;
  /** Sends the form it stands in. */
  sends?: boolean;
  /** What it does is under way: a press does nothing. */
  busy?: boolean;
  icon?: ReactNode;
};

/** antd's button without antd: for the screens a window opens on, which are drawn before antd is read. */
export function PlainButton({ kind = 'default', size = 'middle', block, sends, busy, icon, ...given }: PlainButtonProps) {
  const { className = '', children, onClick, ...rest } = given;
  const alone = icon && !children ? ' ant-btn-icon-only' : '';
  const state = `${busy ? ' ant-btn-loading' : ''}${block ? ' ant-btn-block' : ''}${alone}`;
  return (
    <button
      {...rest}
      type={sends ? 'submit' : 'button'}
      className={`ant-btn doorstep ${kinds[kind]}${sizes[size]}${state} ${className}`.trim()}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {busy && (
        <span className="ant-btn-icon ant-btn-loading-icon">
          <LoadingOutlined aria-hidden />
        </span>
      )}
      {icon && !busy && <span className="ant-btn-icon">{icon}</span>}
      {typeof children === 'string' ? <span>{children}</span> : children}
    </button>
  );
}
