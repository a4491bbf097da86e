import Link from "next/link";
import type { ComponentProps } from "react";
import styles from "./button.module.css";
import { classNames } from "./class-names";

/** primary: the one thing to do here. quiet: no border until touched. */
export type ButtonLook = "plain" | "primary" | "quiet";

interface Look {
  look?: ButtonLook | undefined;
  small?: boolean | undefined;
  /** A square button that shows an icon only; give it an aria-label. */
  square?: boolean | undefined;
}

export function Button({
  look,
  small,
  square,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Look) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(buttonClass({ look, small, square }), className)}
    />
  );
}

export function ButtonLink({
  look,
  small,
  square,
  className,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return (
    <Link
      prefetch={false}
      {...rest}
      className={classNames(buttonClass({ look, small, square }), className)}
    />
  );
}

/** The look of a button, for elements that are something else (downloads). */
export function buttonClass({ look = "plain", small, square }: Look): string {
  return classNames(
    styles["button"],
    styles[look],
    small && styles["small"],
    square && styles["square"],
  );
}
