/** Said on screen and in print wherever the sample city is seen. */
export const demonstrationNotice = '演示数据：位置、边界、人数均为虚构';
