/*
 * Logarithm and exponential by reduction to a short interval and a power
 * series; the reciprocal root by Newton's method from a guess in the bits of
 * the exponent (Lomont, Fast inverse square root, 2003).
 */
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/real.h"

#define LN2_HIGH	6.93147180369123816490e-01
#define LN2_LOW		1.90821492927058770002e-10
#define LN2		0.69314718055994530942
#define ONE		0x3FF0000000000000u	/* the bits of 1.0 */
#define MANTISSA	0x000FFFFFFFFFFFFFu

static double
of_bits(uint64_t u)
{
	double x;

	memcpy(&x, &u, sizeof(x));
	return x;
}

static uint64_t
bits_of(double x)
{
	uint64_t u;

	memcpy(&u, &x, sizeof(u));
	return u;
}

double
dl_log(double x)
{
	uint64_t u = bits_of(x);
	int e = (int)(u >> 52) - 1023, k;
	double m = of_bits((u & MANTISSA) | ONE), s, z, sum = 0;

	if (m > 1.41421356237309504880) {
		m *= 0.5;
		e++;
	}
	/* log m = 2 artanh s, |s| < 0.172 */
	s = (m - 1) / (m + 1);
	z = s * s;
	for (k = 17; k > 0; k -= 2)
		sum = sum * z + 1.0 / k;
	return 2 * s * sum + e * LN2_LOW + e * LN2_HIGH;
}

double
dl_exp(double x)
{
	/* 1 / k! */
	static const double series[] = { 1, 1, 1.0 / 2, 1.0 / 6, 1.0 / 24,
	    1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880,
	    1.0 / 3628800, 1.0 / 39916800 };
	double r, sum = series[11];
	int k, n;

	if (x < -700)
		return 0;
	if (x > 700)
		return HUGE_VAL;
	n = (int)(x / LN2 + (x < 0 ? -0.5 : 0.5));
	r = x - n * LN2_HIGH - n * LN2_LOW;
	for (k = 10; k >= 0; k--)
		sum = series[k] + sum * r;
	return sum * of_bits((uint64_t)(1023 + n) << 52);
}

double
dl_rsqrt(double x)
{
	double y = of_bits(0x5FE6EB50C7B537A9u - (bits_of(x) >> 1));
	int k;

	for (k = 0; k < 4; k++)
		y = y * (1.5 - 0.5 * x * y * y);
	return y;
}

double
dl_normalise(double *a, unsigned n)
{
	double sum = 0;
	unsigned k;

	for (k = 0; k < n; k++)
		sum += a[k];
	for (k = 0; k < n; k++)
		a[k] = sum > 0 ? a[k] / sum : 0;
	return sum;
}
